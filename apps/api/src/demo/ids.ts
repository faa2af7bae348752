/** Identities by key. */
export class Ids<K extends string> {
  private readonly ids = new Map<K, number>();

  constructor(keys: readonly K[] = [], ids: readonly number[] = []) {
    keys.forEach((key, i) => {
      const id = ids[i];
      if (id !== undefined) this.ids.set(key, id);
    });
  }
  set(key: K, id: number): void {
    this.ids.set(key, id);
  }
  get(key: K): number {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`the demo names "${key}" and has none`);
    return id;
  }
}
