/** Who reads a number that was left to be shared: said where it is typed, where it is looked at, and where it is rung. */
export const SEES_PHONE = '办事的工作人员和接办的单位（服务队、物业）'
