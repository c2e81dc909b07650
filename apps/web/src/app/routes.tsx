import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Guard } from '../shared/access/not-allowed';
import type { Permission } from '../shared/access/permissions';
import { SETTINGS_NEED } from '../shared/access/settings-need';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';
import { Starting } from './starting';

/** Pages for those who have one of the permissions; the others are told. */
const guarded = (needs: readonly Permission[], children: RouteObject[]): RouteObject => ({
  element: <Guard needs={needs} />,
  children,
});

const entry: RouteObject = {
  hydrateFallbackElement: <Starting />,
  errorElement: <CrashPage />,
  children: [
    { path: 'login', lazy: async () => ({ Component: (await import('../features/entry')).SignInPage }) },
    { path: 'forgot-password', lazy: async () => ({ Component: (await import('../features/entry')).ForgotPasswordPage }) },
    { path: 'reset-password', lazy: async () => ({ Component: (await import('../features/entry')).ResetPasswordPage }) },
    { path: 'accept-invitation', lazy: async () => ({ Component: (await import('../features/entry')).AcceptInvitationPage }) },
  ],
};

const routes: RouteObject[] = [
  entry,
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
          guarded(
            ['segments:write'],
            [{ path: 'segments/new', lazy: async () => ({ Component: (await import('../features/segments')).SegmentPage }) }],
          ),
          { path: 'segments/compare', lazy: async () => ({ Component: (await import('../features/segments')).ComparePage }) },
          { path: 'segments/:id', lazy: async () => ({ Component: (await import('../features/segments')).SegmentPage }) },
          {
            path: 'customers',
            lazy: async () => ({ Component: (await import('../features/customers/customers-page')).CustomersPage }),
          },
          { path: 'customers/:id', lazy: async () => ({ Component: (await import('../features/customers')).CustomerPage }) },
          guarded(
            ['customers:write'],
            [
              {
                path: 'customers/:id/merge',
                lazy: async () => ({ Component: (await import('../features/customers')).MergePage }),
              },
            ],
          ),
          { path: 'campaigns', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignsPage }) },
          guarded(
            ['campaigns:write'],
            [{ path: 'campaigns/new', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignPage }) }],
          ),
          { path: 'campaigns/:id/*', lazy: async () => ({ Component: (await import('../features/campaigns')).CampaignPage }) },
          { path: 'imports', lazy: async () => ({ Component: (await import('../features/imports')).ImportsPage }) },
          { path: 'imports/:id', lazy: async () => ({ Component: (await import('../features/imports')).ImportPage }) },
          { path: 'schema', lazy: async () => ({ Component: (await import('../features/schema')).SchemaPage }) },
          { path: 'schema/:part', lazy: async () => ({ Component: (await import('../features/schema')).SchemaPage }) },
          { path: 'inbox', lazy: async () => ({ Component: (await import('../features/inbox')).InboxPage }) },
          guarded(SETTINGS_NEED, [
            { path: 'settings', lazy: async () => ({ Component: (await import('../features/settings')).SettingsPage }) },
            { path: 'settings/:part', lazy: async () => ({ Component: (await import('../features/settings')).SettingsPage }) },
          ]),
          { path: 'account', lazy: async () => ({ Component: (await import('../features/account')).AccountPage }) },
          guarded(
            ['workspace:write'],
            [
              {
                path: 'account/new-workspace',
                lazy: async () => ({ Component: (await import('../features/account')).NewWorkspacePage }),
              },
            ],
          ),
          { path: 'leave', lazy: async () => ({ Component: (await import('../features/account')).LeavePage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
