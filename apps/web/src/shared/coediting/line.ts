import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/** The provider's socket, which comes back no more once it is left: left to itself, a reconnection that waits does. */
export class Line extends HocuspocusProviderWebsocket {
  private over = false;

  override connect(): Promise<unknown> {
    return this.over ? Promise.resolve() : super.connect();
  }

  override destroy(): void {
    this.over = true;
    super.destroy();
  }
}
