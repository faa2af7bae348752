import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/**
 * The provider's socket, which comes back no more once it is left: left to itself, a reconnection that waits does. Nor does
 * it keep for later what is said while it is closed: who comes back sends all that the server has not, in one message.
 */
export class Line extends HocuspocusProviderWebsocket {
  private over = false;

  override connect(): Promise<unknown> {
    return this.over ? Promise.resolve() : super.connect();
  }

  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  override destroy(): void {
    this.over = true;
    super.destroy();
  }
}
