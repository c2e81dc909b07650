const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

interface Page {
  readonly title: string;
  readonly text: string;
  /** Text of the one button; it posts to the page's own address. */
  readonly button?: string;
}

const STYLE = `body{margin:0;background:#f7f8f8;color:#1b1f23;font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:26rem;margin:15vh auto;padding:2rem;background:#fff;border:1px solid #e4e7ea;border-radius:10px}
h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0 0 1.5rem}p:last-child{margin:0}
button{font:inherit;font-weight:600;color:#fff;background:#0f6b5c;border:0;border-radius:10px;padding:.75rem 1.25rem;cursor:pointer}
button:focus-visible{outline:3px solid #0f6b5c;outline-offset:3px}
@media(prefers-color-scheme:dark){body{background:#14171a;color:#e8eaed}main{background:#1b1f23;border-color:#30363c}button{background:#2a9d88}}`;

/** A page that needs no script and loads nothing. */
export const unsubscribePage = ({ title, text, button }: Page): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${
  button === undefined ? '' : `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`
}</main></body>
</html>
`;
