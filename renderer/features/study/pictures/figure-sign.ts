import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye, type SymbolType } from 'd3-shape'

/** By which a figure is told apart without colour: the shape of its dots and the pattern of its line. */
export interface FigureSign { shape: SymbolType; dash: string }

const SHAPES = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle, symbolCross, symbolStar, symbolWye] as const
const DASHES = ['', '7 3', '2 3', '8 3 2 3', '4 4', '12 3', '1 4'] as const

export const signOf = (index: number): FigureSign => ({ shape: SHAPES[index % SHAPES.length] ?? symbolCircle, dash: DASHES[index % DASHES.length] ?? '' })

/** The outline of a dot around (0, 0). `size`: its area, square pixels. */
export const outline = ({ shape }: FigureSign, size: number): string => symbol(shape, size)() ?? ''
