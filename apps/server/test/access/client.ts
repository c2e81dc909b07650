interface GraphqlError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] | null }[];
}

/** A browser with a cookie, or a program with a key; to begin with, nobody. */
export class Client {
  cookie: string | undefined;

  constructor(
    readonly url: string,
    readonly key?: string,
  ) {}

  get headers(): Record<string, string> {
    return {
      ...(this.cookie && { cookie: this.cookie }),
      ...(this.key && { authorization: `Bearer ${this.key}` }),
    };
  }

  /** As nobody else: not even the tests' administrator. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.headers, ...Object.fromEntries(new Headers(init.headers)) };
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers, credentials: 'omit' });
  }

  async ask<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      if (pair.startsWith('__Host-muster=')) this.cookie = pair === '__Host-muster=' ? undefined : pair;
    }
    const answer: object = JSON.parse(await response.text());
    return { ...answer, status: response.status, headers: response.headers };
  }

  /** What was asked for; any error fails the test. */
  async data<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** The codes of what went wrong. */
  async codes(query: string, variables: object = {}): Promise<unknown[]> {
    return ((await this.ask(query, variables)).errors ?? []).map(({ extensions }) => extensions?.code);
  }

  /** The payload of one mutation with one input. */
  async act<Payload extends object = Record<string, never>>(
    mutation: string,
    input: object,
    fields = '__typename',
  ): Promise<Payload & UserErrors> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation($input: ${INPUTS[mutation] ?? type}!) { payload: ${mutation}(input: $input) { ${fields} userErrors { code message path } } }`;
    return (await this.data<{ payload: Payload & UserErrors }>(query, { input })).payload;
  }

  login(email: string, password: string, code?: string) {
    return this.act<{ viewer: { role: string } | null; needsCode: boolean }>(
      'login',
      { email, password, code },
      'viewer { role } needsCode',
    );
  }
}

const INPUTS: Readonly<Record<string, string>> = { enrolDevice: 'PasswordInput', removeDevice: 'PasswordInput' };
