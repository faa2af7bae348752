import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
/** Networks inside of IPv6 that carry an IPv4 address: NAT64, 6to4, Teredo. What they carry is judged too: they are refused whole. */
const CARRIERS = ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32'].map((cidr) => ipaddr.parseCIDR(cidr));

/** A mapped IPv4 address (`::ffff:127.0.0.1`) as what it is. */
const plain = (address: Address): Address =>
  address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;

const within = (address: Address, [network, bits]: [Address, number]): boolean =>
  address.kind() === network.kind() && (address as ipaddr.IPv6).match(network as ipaddr.IPv6, bits);

/**
 * Whether the server may connect to this address: public unicast, or in a network that was allowed on purpose. Every other
 * address would let somebody look into the internal network through us.
 * @param allowed networks as `10.1.0.0/16`
 */
export function mayConnect(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const found = plain(ipaddr.parse(address));
  if (allowed.some((cidr) => within(found, ipaddr.parseCIDR(cidr)))) return true;
  return found.range() === 'unicast' && !CARRIERS.some((network) => within(found, network));
}
