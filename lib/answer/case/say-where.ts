const endIn = (text: string, unit: string) => (/\d$/.test(text) ? `${text}${unit}` : text)

type Where = { areaName: string; estate: string | null; building: string | null; unit: string | null }

/** 支农社区 明珠小区 3号楼 2单元. A bare number is given its word. */
export function sayWhere({ areaName, estate, building, unit }: Where): string {
  const parts = [areaName, estate, building && endIn(building, '号楼'), unit && endIn(unit, '单元')]
  return parts.filter(Boolean).join(' ')
}
