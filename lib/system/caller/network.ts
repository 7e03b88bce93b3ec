import ipaddr from 'ipaddr.js'

/**
 * The network that limits count a caller by: an IPv4 address is one; of IPv6 a provider gives everybody at least a
 * /64 (RFC 6177), so that whoever counts single addresses counts nothing.
 * @param address as a socket or a trusted proxy names it
 * @returns "203.0.113.7" or "2001:db8:1:2::/64"; the text itself where it is no address
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  // "::ffff:203.0.113.7" is an IPv4 caller on a socket that listens for both.
  const parsed = ipaddr.process(address)
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`)}/64`
}
