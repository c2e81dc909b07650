const FOOTER_HTML = `<div style="margin-top:32px;padding-top:16px;border-top:1px solid #e4e7ea;color:#6b7280;font:13px/1.5 sans-serif">
{{ workspace.name }}{% if workspace.postalAddress != "" %}<br>{{ workspace.postalAddress }}{% endif %}<br>
<a href="{{ unsubscribeUrl }}" style="color:#6b7280">Unsubscribe</a>
</div>`;

const FOOTER_TEXT = `--
{{ workspace.name }}{% if workspace.postalAddress != "" %}
{{ workspace.postalAddress }}{% endif %}
Unsubscribe: {{ unsubscribeUrl }}`;

/** Puts the footer inside the document where there is one, so that it is shown by every mail program. */
export const withHtmlFooter = (html: string): string => {
  const end = html.toLowerCase().lastIndexOf('</body');
  return end === -1 ? `${html}\n${FOOTER_HTML}` : `${html.slice(0, end)}${FOOTER_HTML}\n${html.slice(end)}`;
};

export const withTextFooter = (text: string): string => `${text}\n\n${FOOTER_TEXT}`;
