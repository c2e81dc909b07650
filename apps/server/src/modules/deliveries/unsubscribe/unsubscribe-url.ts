/** Under 60 characters for a host of up to 30: some mail programs break longer lines. */
export const unsubscribeUrl = (publicUrl: string, token: string): string => `${publicUrl}/u/${token}`;

/** Stands in a preview, where there is no delivery yet. */
export const PREVIEW_TOKEN = 'preview';
