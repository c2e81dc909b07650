import { databases, ImportWorld, type MappingEntry } from './import-world';

interface Saved {
  readonly mapping: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describe.each(databases)('a mapping that is kept on %s', (kind) => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await ImportWorld.open(kind);
  }, 60_000);
  afterAll(() => world.close());

  const save = async (name: string, mapping: readonly MappingEntry[], list = 'customers'): Promise<Saved> => {
    const { saveImportMapping } = await world.data<{ saveImportMapping: Saved }>(
      `mutation($input: SaveImportMappingInput!) {
         saveImportMapping(input: $input) { mapping { id name kind createdAt } userErrors { code message path } }
       }`,
      { input: { name, kind: list, mapping } },
    );
    return saveImportMapping;
  };

  const list = async (): Promise<{ id: string; name: string; entries: readonly MappingEntry[] }[]> => {
    const { importMappings } = await world.data<{ importMappings: { nodes: Awaited<ReturnType<typeof list>> } }>(
      '{ importMappings(kind: "customers") { totalCount nodes { id name entries { target column transform { dateOrder decimal } } } } }',
    );
    return importMappings.nodes;
  };

  const MAPPING: MappingEntry[] = [
    { target: 'sourceId', column: 'Nr' },
    { target: 'birthdate', column: 'Tag', transform: { dateOrder: 'MDY' } },
    { target: 'attributes.colour', column: 'Farbe' },
  ];

  it('is suggested for files that have its columns, and is replaced under its name', async () => {
    const csv = 'Nr,Tag,Farbe,Rest\nK1,2/3/1990,blau,x\n';
    expect((await world.upload(csv, 'c.csv', 'customers')).suggestedMappingName).toBeNull();
    await save('Our till', MAPPING.slice(0, 1));
    const { mapping } = await save('OUR TILL ', MAPPING);
    expect(mapping).toMatchObject({ name: 'OUR TILL', kind: 'customers' });
    expect(await list()).toEqual([
      {
        id: mapping?.id,
        name: 'OUR TILL',
        entries: [
          { target: 'sourceId', column: 'Nr', transform: null },
          { target: 'birthdate', column: 'Tag', transform: { dateOrder: 'MDY', decimal: null } },
          { target: 'attributes.colour', column: 'Farbe', transform: null },
        ],
      },
    ]);
    const node = await world.upload(csv, 'c.csv', 'customers');
    expect(node.suggestedMappingName).toBe('OUR TILL');
    expect(await world.run(node)).toMatchObject({ rowsSaved: 1, problemCount: 0 });
    expect(await world.query('SELECT birthdate FROM customer')).toEqual([{ birthdate: 19900203 }]);
    expect((await world.upload('Nr,Tag,Other\nK1,2/3/1990,x\n', 'c.csv', 'customers')).suggestedMappingName).toBeNull();
    expect((await world.upload(csv, 'c.csv', 'visits')).suggestedMappingName).toBeNull();
  });

  it('can be forgotten', async () => {
    const { mapping } = await save('Old shop', MAPPING);
    const forget = () =>
      world.data<{ deleteImportMapping: { deletedId: string | null; userErrors: { code: string }[] } }>(
        'mutation($id: ID!) { deleteImportMapping(input: { id: $id }) { deletedId userErrors { code message path } } }',
        { id: mapping?.id },
      );
    expect(await forget()).toEqual({ deleteImportMapping: { deletedId: mapping?.id, userErrors: [] } });
    expect((await forget()).deleteImportMapping).toMatchObject({ deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await list()).map(({ name }) => name)).not.toContain('Old shop');
  });

  it.each<[string, string, MappingEntry[], string, object]>([
    ['no name', ' ', MAPPING, 'customers', { code: 'REQUIRED', path: ['input', 'name'] }],
    ['a name that is too long', 'x'.repeat(121), MAPPING, 'customers', { code: 'INVALID', path: ['input', 'name'] }],
    ['a kind that is none', 'x', MAPPING, 'dreams', { code: 'INVALID', path: ['input', 'kind'] }],
    ['a target that is none', 'x', [{ target: 'soul', column: 'a' }], 'customers', { path: ['input', 'mapping', '0', 'target'] }],
    [
      'what is required left out',
      'x',
      MAPPING.slice(1),
      'customers',
      { code: 'REQUIRED', path: ['input', 'mapping', 'sourceId'] },
    ],
  ])('is refused with %s', async (_, name, mapping, list_, error) => {
    expect((await save(name, mapping, list_)).userErrors).toEqual([expect.objectContaining(error)]);
  });

  it('is asked for by a kind that there is', async () => {
    await expect(world.data('{ importMappings(kind: "dreams") { totalCount } }')).rejects.toThrow(/no kind of import called/);
    await expect(world.data('{ importTargets(kind: "dreams") { key } }')).rejects.toThrow(/no kind of import called/);
  });
});
