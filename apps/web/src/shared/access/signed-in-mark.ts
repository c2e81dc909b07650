/** Whether somebody was signed in here, so that the page for signing in can say that a session ended. No secret, no name. */
const MARK = 'muster-signed-in';

export const rememberSignedIn = (): void => localStorage.setItem(MARK, 'yes');
export const wasSignedIn = (): boolean => localStorage.getItem(MARK) !== null;
export const forgetSignedIn = (): void => localStorage.removeItem(MARK);
