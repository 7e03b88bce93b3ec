/** Two texts are of one matter from this share of common pairs of signs on. */
const ALIKE = 0.35

function pairsOf(text: string): Set<string> {
  const signs = [...text.replace(/[\s\p{P}]/gu, '')]
  return new Set(signs.slice(1).map((sign, at) => signs[at]! + sign))
}

/**
 * Whether two texts say much of the same, by the pairs of signs that both have (Sørensen and Dice): Chinese has no spaces
 * to tell words by.
 */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return one.trim() === other.trim()
  const common = [...a].filter(pair => b.has(pair)).length
  return (2 * common) / (a.size + b.size) >= ALIKE
}
