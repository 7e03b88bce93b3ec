/** FNV-1a: a stream's name as a number. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const sign of text) h = Math.imul(h ^ sign.codePointAt(0)!, 0x01000193)
  return h >>> 0
}

/**
 * Chance that can be repeated (mulberry32): the same seed and name give the same throws for ever. Whatever is
 * made takes a stream of its own name, so that one thing more does not change everything behind it.
 */
export class Dice {
  private state: number

  constructor(
    private readonly seed: number,
    private readonly name: string,
  ) {
    this.state = hash(`${seed} ${name}`)
  }

  /** Another stream, of the same seed. */
  fork(name: string): Dice {
    return new Dice(this.seed, `${this.name}/${name}`)
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends among them. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!
  }

  /** One of several by weight. */
  weigh<T>(choices: readonly (readonly [number, T])[]): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, choice] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return choices.at(-1)![1]
  }

  shuffle<T>(list: readonly T[]): T[] {
    const left = [...list]
    return list.map(() => left.splice(this.whole(0, left.length - 1), 1)[0]!)
  }
}
