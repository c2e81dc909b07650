import { AddColumns, text, whole, withDefault } from './table';

/** What a movement of points is, and what it adds to the points of a lifetime. */
export class AddPointMovementKind1790000000023 extends AddColumns {
  readonly name = 'AddPointMovementKind1790000000023';
  readonly table = 'point_movement';
  readonly columns = [withDefault('EARNED', text('kind', 10)), withDefault(0, whole('lifetime'))];
}
