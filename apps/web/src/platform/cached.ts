/** Takes addresses of ours anew into the browser's own store, whatever it still holds of them. */
export async function renewCached(addresses: string[]): Promise<void> {
  await Promise.allSettled(addresses.map((address) => fetch(address, { cache: 'reload' })));
}
