import ipaddr from 'ipaddr.js';

/**
 * The network of an address: enough to recognise where from, not enough to find whom. Of IPv6 the first 64 bits, which one
 * subscriber has at the least: limits by address count them as one.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const found = ipaddr.process(address);
  if (found instanceof ipaddr.IPv4) return `${found.octets.slice(0, 3).join('.')}.0/24`;
  return `${found.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
