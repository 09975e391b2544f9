import { fireEvent, render, screen } from '@testing-library/react';
import { useShortcuts } from './useShortcuts';

const find = jest.fn();

function Page() {
  useShortcuts({ '/': find });
  return (
    <>
      <button type="button">button</button>
      <input aria-label="slider" type="range" />
      <input aria-label="box" type="checkbox" />
      <input aria-label="field" />
      <div role="dialog">
        <button type="button">button in a dialog</button>
      </div>
    </>
  );
}

describe('a single key is the page’s where nothing is typed', () => {
  it.each([
    ['button', 1],
    ['slider', 1],
    ['box', 1],
    ['field', 0],
    ['button in a dialog', 0],
  ])('on a %s: %d', (name, times) => {
    find.mockClear();
    render(<Page />);
    const focused =
      screen.queryByLabelText(name) ?? screen.getByText(name, { exact: true });

    fireEvent.keyDown(focused, { key: '/' });

    expect(find).toHaveBeenCalledTimes(times);
  });
});
