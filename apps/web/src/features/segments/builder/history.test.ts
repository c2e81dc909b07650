import { record, redo, startHistory, undo } from './history';

describe('history', () => {
  it('goes back and forth', () => {
    const edited = record(record(startHistory('a'), 'b'), 'c');
    expect(undo(edited).present).toBe('b');
    expect(undo(undo(edited)).present).toBe('a');
    expect(redo(undo(edited)).present).toBe('c');
  });

  it('stays where it is at both ends', () => {
    expect(undo(startHistory('a')).present).toBe('a');
    expect(redo(startHistory('a')).present).toBe('a');
  });

  it('forgets what was undone once something else is done', () => {
    const branched = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(branched).present).toBe('c');
  });

  it('takes quick edits of one thing as one', () => {
    const typed = record(record(startHistory(''), '2', { topic: 'all.0', at: 0 }), '20', { topic: 'all.0', at: 300 });
    expect(undo(typed).present).toBe('');
  });

  it('keeps slow edits and edits of other things apart', () => {
    const slow = record(record(startHistory(''), '2', { topic: 'all.0', at: 0 }), '20', { topic: 'all.0', at: 5000 });
    expect(undo(slow).present).toBe('2');
    const other = record(record(startHistory(''), '2', { topic: 'all.0', at: 0 }), 'x', { topic: 'all.1', at: 100 });
    expect(undo(other).present).toBe('2');
  });
});
