/** Where signing in at the provider begins; a link, as the browser has to go there. */
export const SIGN_ON_PATH = '/sign-on';
