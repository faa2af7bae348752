import { isIP } from 'node:net';

/** The network of an address: enough to recognise where from, not enough to find whom. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return `${plain.split(':').slice(0, 4).join(':')}::/64`;
}
