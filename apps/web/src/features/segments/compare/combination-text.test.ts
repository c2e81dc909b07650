import { combinationText } from './combination-text';

const members = ['Regulars', 'Lapsed', 'VIPs'].map((name) => ({ segment: { id: name, name } }));
const of = (...ids: string[]) => combinationText({ segments: ids.map((id) => ({ id })) }, members);

test('a combination is named by those in it, in the order in which they were chosen', () => {
  expect(of('VIPs', 'Regulars')).toEqual({ text: 'Regulars and VIPs', rest: 'not in the other one' });
  expect(of('Lapsed')).toEqual({ text: 'Only Lapsed', rest: 'in none of the others' });
  expect(of('Regulars', 'Lapsed', 'VIPs')).toEqual({ text: 'All of them: Regulars, Lapsed and VIPs', rest: '' });
});
