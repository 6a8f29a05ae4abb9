import './lib/no-code-from-text.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from './api/client.ts';
import { router } from './app/router.tsx';
import { applyTheme } from './lib/theme.ts';
import './ui/tokens.css';
import './ui/base.css';

applyTheme();

/** Asking again does not help where the server has said no. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 3 && !(error instanceof ApiProblem && error.status < 500),
    },
  },
});

const container = document.getElementById('app');
if (container !== null) {
  createRoot(container).render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
