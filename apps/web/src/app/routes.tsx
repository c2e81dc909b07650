import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';
import { Starting } from './starting';

const routes: RouteObject[] = [
  {
    element: <Shell />,
    hydrateFallbackElement: <Starting />,
    errorElement: <CrashPage />,
    children: [
      {
        // A page that breaks leaves the way to the others standing.
        errorElement: <CrashPage />,
        children: [
          { index: true, element: <Navigate to="/segments" replace /> },
          { path: 'segments', lazy: async () => ({ Component: (await import('../features/segments')).SegmentsPage }) },
          { path: 'segments/new', lazy: async () => ({ Component: (await import('../features/segments')).SegmentPage }) },
          { path: 'segments/compare', lazy: async () => ({ Component: (await import('../features/segments')).ComparePage }) },
          { path: 'segments/:id', lazy: async () => ({ Component: (await import('../features/segments')).SegmentPage }) },
          {
            path: 'customers',
            lazy: async () => ({ Component: (await import('../features/customers/customers-page')).CustomersPage }),
          },
          { path: 'customers/:id', lazy: async () => ({ Component: (await import('../features/customers')).CustomerPage }) },
          { path: 'customers/:id/merge', lazy: async () => ({ Component: (await import('../features/customers')).MergePage }) },
          { path: 'campaigns', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignsPage }) },
          { path: 'campaigns/new', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignPage }) },
          { path: 'campaigns/:id/*', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignPage }) },
          { path: 'imports', lazy: async () => ({ Component: (await import('../features/imports')).ImportsPage }) },
          { path: 'imports/:id', lazy: async () => ({ Component: (await import('../features/imports')).ImportPage }) },
          { path: 'schema', lazy: async () => ({ Component: (await import('../features/schema')).SchemaPage }) },
          { path: 'schema/:part', lazy: async () => ({ Component: (await import('../features/schema')).SchemaPage }) },
          { path: 'inbox', lazy: async () => ({ Component: (await import('../features/inbox')).InboxPage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
