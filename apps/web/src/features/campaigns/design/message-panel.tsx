import Stack from '@mui/material/Stack';
import { Panel } from '../../../shared';
import { CodeEditor } from './code-editor';
import type { DesignPartProps } from './envelope-panel';
import { MergeFieldMenu } from './merge-field-menu';
import { useInsertField } from './use-insert-field';

/** The message itself, once as HTML and once as plain text. */
export const MessagePanel = ({ design, mergeFields, errorOf, onEdit }: DesignPartProps) => {
  const html = useInsertField<HTMLTextAreaElement>((text) => onEdit({ html: text }));
  const text = useInsertField<HTMLTextAreaElement>((value) => onEdit({ text: value }));
  return (
    <Panel title="Message">
      <Stack spacing={2.5}>
        <CodeEditor
          label="HTML"
          value={design.html}
          onChange={(value) => onEdit({ html: value })}
          inputRef={html.ref}
          error={errorOf('html')}
          action={<MergeFieldMenu fields={mergeFields} target="the HTML" onInsert={html.insert} />}
        />
        <CodeEditor
          label="Plain text"
          value={design.text}
          onChange={(value) => onEdit({ text: value })}
          inputRef={text.ref}
          error={errorOf('text')}
          help="For readers without HTML, and a sign of good mail to spam filters."
          action={<MergeFieldMenu fields={mergeFields} target="the plain text" onInsert={text.insert} />}
        />
      </Stack>
    </Panel>
  );
};
