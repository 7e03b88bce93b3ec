/**
 * SQL for the area whose card stands for an area's paper today: itself, or where a withdrawn one leads.
 * @param area alias of the "Area" it is asked of
 */
export const liveAreaOf = (area: string) =>
  // Nearly all are in use: the function is only called for the rest.
  `CASE WHEN ${area}."withdrawnAt" IS NULL THEN ${area}."id" ELSE live_area(${area}."id") END`
