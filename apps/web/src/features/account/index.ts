export { AccountPage } from './account-page';
export { LeavePage } from './leave-page';
export { NewWorkspacePage } from './new-workspace-page';
