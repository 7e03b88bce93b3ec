/** Pictures of a case, which only its number opens. */
export function Shots({ number, ids, what }: { number: string; ids: number[]; what: string }) {
  if (ids.length === 0) return null
  return (
    <div className="shots">
      {ids.map((id, at) => (
        <a key={id} href={`/s/${number}/picture/${id}.webp`}>
          <img src={`/s/${number}/picture/${id}.webp`} alt={`${what}${at + 1}`} />
        </a>
      ))}
    </div>
  )
}
