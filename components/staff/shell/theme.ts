import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const deepRed: MantineColorsTuple = [
  '#fcf1f0',
  '#f3dcda',
  '#e6b8b4',
  '#d98f89',
  '#ca6a62',
  '#bb4a41',
  '#ad3129',
  '#9f1d16',
  '#861711',
  '#6b110c',
]

export const FONTS =
  '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans SC", "Microsoft YaHei", sans-serif'

export const theme = createTheme({
  colors: { deepRed },
  primaryColor: 'deepRed',
  primaryShade: 7,
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { sm: '1.5', md: '1.6' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
})

/** Mantine's greys and reds that are too pale to read on paper white, darkened to 4.5:1 and more. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#23201c',
    '--mantine-color-dimmed': '#5d5a54',
    '--mantine-color-placeholder': '#6d6a64',
    '--mantine-color-error': '#b3180f',
    '--mantine-color-red-6': '#b3180f',
    '--mantine-color-red-light-color': '#a3160e',
    '--mantine-color-green-light-color': '#1d6b2c',
    '--mantine-color-green-outline': '#1d6b2c',
    '--mantine-color-blue-outline': '#1c5a9c',
    '--mantine-color-orange-outline': '#9a3d00',
    '--mantine-color-yellow-outline': '#7a5200',
    '--mantine-color-red-outline': '#a3160e',
    '--mantine-color-gray-outline': '#55585e',
    '--mantine-color-orange-light-color': '#9a3d00',
    '--mantine-color-yellow-light-color': '#7a5200',
  },
  dark: {},
})
