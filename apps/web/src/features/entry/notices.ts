interface EntryNotice {
  readonly severity: 'info' | 'success' | 'error';
  readonly text: string;
}

/** What the page for signing in has to say to somebody who was sent there, by the word in its address. */
const NOTICES: Readonly<Record<string, EntryNotice>> = {
  ended: { severity: 'info', text: 'Your session has ended. Sign in again to go on where you were.' },
  'signed-out': { severity: 'success', text: 'You are signed out.' },
  'password-changed': { severity: 'success', text: 'Your password is changed. Sign in with the new one.' },
  'sign-on-failed': {
    severity: 'error',
    text: 'Signing in there did not work. Try again; if it stays so, ask an administrator.',
  },
  'not-invited': {
    severity: 'error',
    text: 'Nobody with this address works here. Ask an administrator to invite you.',
  },
};

export const noticeOf = (word: string | null): EntryNotice | undefined =>
  word !== null && Object.hasOwn(NOTICES, word) ? NOTICES[word] : undefined;
