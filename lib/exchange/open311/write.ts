import { escapeXml } from '@/lib/system/format/xml'

/** A value as GeoReport v2 has it in JSON. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

export type Format = 'json' | 'xml'

/** What is answered, under the name that it has in XML. */
export type Answer = { root: string; value: Value }

/** What each of a list is called in XML. */
const ONE: Record<string, string> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
}

function writeElement(name: string, value: Value): string {
  const inside = Array.isArray(value)
    ? value.map(one => writeElement(ONE[name] ?? name, one)).join('')
    : value !== null && typeof value === 'object'
      ? Object.entries(value)
          .map(([part, of]) => writeElement(part, of))
          .join('')
      : escapeXml(value === null ? '' : String(value))
  return inside ? `<${name}>${inside}</${name}>` : `<${name}/>`
}

/** An answer as text: in JSON its value, in XML the same under its name. */
export function writeAnswer({ root, value }: Answer, format: Format): string {
  if (format === 'json') return JSON.stringify(value)
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, value)}\n`
}

/** As the specification names them ("Format Support"). */
export const CONTENT_TYPES: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
}

/** An instant in the W3C's form of ISO 8601. */
export function writeInstant(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
