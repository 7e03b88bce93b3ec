'use client'
import { PATHS } from '@/components/resident/icons'
import { PLACE_PATHS, placeIconOf } from '@/components/resident/place-icons'
import { IconField } from '@/components/staff/directory/icon/IconField'
import { LineIcon } from '@/components/staff/directory/icon/LineIcon'
import { PLACE_ICONS } from '@/lib/directory/area/area-form'

type PlaceIcon = keyof typeof PLACE_ICONS

const NONE = { value: '', word: '不选，用普通的镇', drawing: <LineIcon path={PATHS.town} thin /> }
const SIGNS = (Object.keys(PLACE_ICONS) as PlaceIcon[]).map(icon => ({
  value: icon,
  word: PLACE_ICONS[icon],
  drawing: <LineIcon path={PLACE_PATHS[placeIconOf(icon)]} thin />,
}))

/** The sign by which residents find a town. */
export function PlaceIconField() {
  return (
    <IconField
      name="icon"
      choices={[NONE, ...SIGNS]}
      description="居民在旗县的页面上照着它找到这里。各镇选不一样的，更好认。"
    />
  )
}
