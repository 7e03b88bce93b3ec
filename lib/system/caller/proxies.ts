import ipaddr from 'ipaddr.js'

/** Networks of the machines that are believed about who called them. */
export type Proxies = ReturnType<typeof ipaddr.parseCIDR>[]

const isNetwork = (text: string) =>
  ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValidCIDR(text))

/** An address as it stands in a socket or a header, "::ffff:203.0.113.7" as the IPv4 address it is; else null. */
export function readAddress(text: string): string | null {
  const isAddress = text.includes(':') ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text)
  return isAddress ? ipaddr.process(text).toString() : null
}

function readNetwork(text: string): Proxies[number] | null {
  if (isNetwork(text)) return ipaddr.parseCIDR(text)
  const address = readAddress(text)
  if (!address) return null
  const parsed = ipaddr.parse(address)
  return [parsed, parsed.kind() === 'ipv6' ? 128 : 32]
}

/**
 * Reads a list of addresses and networks ("127.0.0.0/8, ::1, 10.2.0.7"), with commas between.
 * @returns null where one of them is none
 */
export function readProxies(text: string): Proxies | null {
  const networks = text
    .split(/[\s,，]+/)
    .filter(Boolean)
    .map(readNetwork)
  return networks.every(network => network !== null) ? networks : null
}

/** Whether an address is one of these machines'. */
export function isProxy(proxies: Proxies, address: string): boolean {
  if (!readAddress(address)) return false
  const parsed = ipaddr.process(address)
  return proxies.some(network => network[0].kind() === parsed.kind() && parsed.match(network))
}
