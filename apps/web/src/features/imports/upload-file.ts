import { signInGate } from '../../shared/access/sign-in-gate';

/** A file that the server took or refused, in words for the person who chose it. */
export class UploadRefused extends Error {}

interface UploadOptions {
  /** Key of what the file holds. */
  readonly kind: string;
  readonly onProgress: (sent: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a CSV to the server and answers the new import's id. Fetch cannot say how far an upload is; XMLHttpRequest can. */
export const uploadFile = (file: File, options: UploadOptions): Promise<string> =>
  new Promise((resolve, reject) => {
    const { kind, onProgress, signal } = options;
    const request = new XMLHttpRequest();
    request.open('POST', `/imports?kind=${encodeURIComponent(kind)}`);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const answer = parseAnswer(request.responseText);
      // The session has ended: the file is sent again once somebody has signed in.
      if (request.status === 401) return void signInGate.required().then(() => resolve(uploadFile(file, options)));
      if (request.status === 201 && answer.id !== undefined) resolve(answer.id);
      else reject(new UploadRefused(answer.message ?? `The server refused the file (${request.status}).`));
    };
    request.onerror = () => reject(new UploadRefused('The upload was cut off. Check that the server is running and try again.'));
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });

interface Answer {
  readonly id?: string | undefined;
  readonly message?: string | undefined;
}

const parseAnswer = (text: string): Answer => {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return {};
    return { id: textAt(answer, 'id'), message: textAt(answer, 'message') };
  } catch {
    // A proxy or a crashed server answers with a page; the status says what there is to say.
    return {};
  }
};

const textAt = (answer: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(answer, key);
  return typeof value === 'string' ? value : undefined;
};
