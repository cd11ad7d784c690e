import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Properties of {@link ErrorBoundary}. */
export interface ErrorBoundaryProps {
  children: ReactNode;
  /** Is nothing left around it? Then it brings a frame. */
  isWhole?: boolean | undefined;
}

/** Catches what a page throws while it is drawn or loaded, so that the menu stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const words = (
      <div className="stack" role="alert">
        <h1>This page cannot be shown</h1>
        <p>
          Perhaps the console was renewed meanwhile. Load the page again; if that does not help,
          tell support.
        </p>
        <div>
          <Button tone="primary" onPress={() => location.reload()}>
            Load again
          </Button>
        </div>
      </div>
    );
    if (!this.props.isWhole) return words;
    return (
      <main className="frame">
        <div className="frame-card">{words}</div>
      </main>
    );
  }
}
