import { Component, type ReactNode, Suspense } from 'react';

interface LateWindowProps {
  /** A window whose code is fetched when it is opened. */
  children: ReactNode;
  /** Told when its code can't come, as with the line down: close it, say why, or do without. */
  onFail: (error: unknown) => void;
}

/** Keeps the page when the code of a window can't be fetched; without it the whole screen would give way to an error. */
export class LateWindow extends Component<LateWindowProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFail(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : <Suspense>{this.props.children}</Suspense>;
  }
}
