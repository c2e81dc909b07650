import { In } from 'typeorm';
import { inOrderOf, loader } from '../../../graphql/loader';
import { Member } from './member.entity';

/** Members by their ids; whoever asks has shown that they work in the same workspace. */
export const memberById = loader(async ({ services }, ids: readonly number[]) => {
  const members = await services.database.reader.findBy(Member, { id: In([...ids]) });
  return inOrderOf(ids, members, ({ id }) => id);
});
