import type { SignSeed } from '../types'

/**
 * The signs of 固阳县's towns, to begin with: by what the sources say, else by the plain sense of the name, else by what the
 * whole county lives on (a reprint of the article says 农牧指导, guidance for farming and herding). They say no more than
 * "this one, not that one"; the towns choose better ones.
 */
export const signs: SignSeed[] = [
  // The county seat.
  { area: 'GY-JS', icon: 'CITY' },
  // 斗: the measure that grain is sold by.
  { area: 'GY-XD', icon: 'WHEAT' },
  // 下湿: low, wet ground; 壕: a channel.
  { area: 'GY-XS', icon: 'RIVER' },
  // Nothing but the county's farming.
  { area: 'GY-YH', icon: 'FIELD' },
  // Bears the name of a garrison of the northern frontier.
  { area: 'GY-HS', icon: 'WALL' },
  // Nothing but the county's herding.
  { area: 'GY-XX', icon: 'SHEEP' },
]
