export { InboxView as InboxPage } from './inbox-view';
