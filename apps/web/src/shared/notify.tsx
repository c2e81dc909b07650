import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

export interface Notice {
  readonly message: string;
  readonly tone?: 'success' | 'error' | 'info' | 'warning';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Notify = (notice: Notice | string) => void;

const NotifyContext = createContext<Notify>(() => undefined);

/** `const notify = useNotify(); notify('Campaign deleted')`. A failure stays until it is closed. */
export const useNotify = (): Notify => useContext(NotifyContext);

export const Notifier = ({ children }: { children: ReactNode }) => {
  const [notice, setNotice] = useState<(Notice & { readonly key: number }) | undefined>();
  const [open, setOpen] = useState(false);
  const notify = useCallback<Notify>((next) => {
    setNotice({ key: Date.now(), ...(typeof next === 'string' ? { message: next } : next) });
    setOpen(true);
  }, []);
  const close = () => setOpen(false);
  return (
    <NotifyContext value={notify}>
      {children}
      <Snackbar
        key={notice?.key}
        open={open}
        autoHideDuration={notice?.tone === 'error' ? null : 6000}
        onClose={(_, reason) => reason !== 'clickaway' && close()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <Alert
          variant="filled"
          role={notice?.tone === 'error' ? 'alert' : 'status'}
          severity={notice?.tone ?? 'success'}
          onClose={close}
          action={
            notice?.action && (
              <Button
                color="inherit"
                size="small"
                onClick={() => {
                  notice.action?.run();
                  close();
                }}
              >
                {notice.action.label}
              </Button>
            )
          }
        >
          {notice?.message}
        </Alert>
      </Snackbar>
    </NotifyContext>
  );
};
