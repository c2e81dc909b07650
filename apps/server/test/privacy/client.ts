import { type BootOptions, bootApp, type TestApp } from '../harness/boot-app';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** A server, asked over HTTP. */
export class Client {
  private constructor(readonly app: TestApp) {}

  static async boot(options: BootOptions): Promise<Client> {
    return new Client(await bootApp(options));
  }

  /** What was asked for; any error fails the test. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.app.graphql(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors, null, 2));
    return data as Data;
  }

  /** The payload of a mutation with one `input`. */
  async mutate<Payload>(name: string, input: object, selection: string): Promise<Payload & { userErrors: UserError[] }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await this.ask<{ payload: Payload & { userErrors: UserError[] } }>(
      `mutation($input: ${type}!) { payload: ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
      { input },
    );
    return answer.payload;
  }

  /** Saves rows and makes sure that all of them were saved. */
  async save(name: string, list: string, rows: readonly object[]): Promise<void> {
    expect(await this.mutate(name, { [list]: rows }, 'saved')).toEqual({ saved: rows.length, userErrors: [] });
  }

  async customerId(sourceId: string): Promise<string> {
    const { customer } = await this.ask<{ customer: { id: string } | null }>(
      'query($sourceId: String!) { customer(sourceId: $sourceId) { id } }',
      { sourceId },
    );
    return customer?.id ?? 'nobody';
  }

  /** Every row of every table, as text. */
  async everyRow(): Promise<string> {
    const { reader } = this.app.services.database;
    const tables = reader.connection.entityMetadatas.map(({ tableName }) => tableName);
    const rows = await Promise.all(tables.map((table) => reader.query(`SELECT * FROM ${table}`)));
    return JSON.stringify(rows);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
