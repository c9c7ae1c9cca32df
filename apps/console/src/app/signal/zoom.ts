/**
 * How a picture lies in its stage: magnified from its fitted size, its centre moved from the stage's centre in pixels.
 */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The whole picture, as large as the stage allows. */
export const wholePicture: ZoomView = { scale: 1, x: 0, y: 0 };
/** Beyond this a photo shows nothing new. */
export const largestScale = 8;

/**
 * Magnifies so that what lies under a spot stays under it.
 * @param at from the stage's centre, in pixels
 * @param picture size of the fitted picture, in pixels
 */
export function zoomAt(view: ZoomView, factor: number, at: Spot, stage: Size, picture: Size): ZoomView {
  const scale = Math.min(largestScale, Math.max(1, view.scale * factor));
  const ratio = scale / view.scale;
  return held({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, stage, picture);
}

/** Moves the magnified picture; its edges never leave the stage's edges behind. */
export function moveBy(view: ZoomView, by: Spot, stage: Size, picture: Size): ZoomView {
  return held({ ...view, x: view.x + by.x, y: view.y + by.y }, stage, picture);
}

function held(view: ZoomView, stage: Size, picture: Size): ZoomView {
  const within = (value: number, magnified: number, room: number) => {
    const limit = Math.max(0, (magnified - room) / 2);
    // Adding 0 turns a negative zero into a plain one.
    return Math.min(limit, Math.max(-limit, value)) + 0;
  };
  return {
    scale: view.scale,
    x: within(view.x, picture.width * view.scale, stage.width),
    y: within(view.y, picture.height * view.scale, stage.height),
  };
}
