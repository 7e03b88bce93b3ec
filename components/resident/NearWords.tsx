type Props = {
  /** As said today: 明天上午9点. */
  near: string
  /** As it is true on any day. */
  ever: string
}

/** Words of a day: a page that was kept, or printed, says the others. */
export function NearWords({ near, ever }: Props) {
  if (near === ever) return near
  return (
    <>
      <span className="st">{near}</span>
      <span className="ko">{ever}</span>
    </>
  )
}
