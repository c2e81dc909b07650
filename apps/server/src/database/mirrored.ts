/** Entities whose rows the audience engine follows. Each has `id`, `workspaceId` and `revision`. */
const mirrored: MirroredEntity[] = [];

export type MirroredEntity = new () => { id: number; workspaceId: number; revision: number };

/** Marks an entity as mirrored: its table appears in every replica, with the columns of its metadata. */
export const Mirrored =
  () =>
  (entity: MirroredEntity): void => {
    mirrored.push(entity);
  };

export const mirroredEntities = (): readonly MirroredEntity[] => mirrored;
