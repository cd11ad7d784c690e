import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Toasts } from '../parts/toasts.tsx';
import { Gate } from './gate.tsx';
import { queries } from './queries.ts';
import { connectConsole } from './transport.ts';

connectConsole();

/** The console: everything below has what was read, an address, and a place for messages. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Router base="/console">
        <ErrorBoundary isWhole>
          <Gate />
        </ErrorBoundary>
      </Router>
      <Toasts />
    </QueryClientProvider>
  );
}
