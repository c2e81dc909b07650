import CheckIcon from '@mui/icons-material/Check';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAnnounce } from './announce';
import { useNotify } from './notify';

interface CopyButtonProps {
  readonly text: string;
  /** "Copy the key" */
  readonly label: string;
}

/** Puts a text on the clipboard, and says that it did. */
export const CopyButton = ({ text, label }: CopyButtonProps) => {
  const [copied, setCopied] = useState(false);
  const announce = useAnnounce();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce('Copied');
    } catch {
      notify({ tone: 'error', message: 'The browser does not let this page copy. Mark the text and copy it by hand.' });
    }
  };
  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      startIcon={copied ? <CheckIcon /> : <ContentCopyIcon />}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : label}
    </Button>
  );
};
