// Written by scripts/coverage.mjs out of the installed fonts.

/** Each face with its file below node_modules and its characters: code points in hexadecimal, ends of runs. */
export const COVERAGE = [
  {
    family: 'Noto Sans SC',
    file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    runs: '20-7e a0-103 110-113 11a-11b 128-12b 143-144 147-148 14c-14f 152-153 168-16d 192 1a0-1a1 1af-1b0 1cd-1dc 1f8-1f9 251 261 2bb 2c7 2c9-2cb 2d9 2ea-2eb 300-301 304 307 30c 391-3a1 3a3-3a9 3b1-3c9 401 410-44f 451 1e3e-1e3f 1ea0-1ef9 2002-2003 2010-2016 2018-201a 201c-201e 2020-2022 2025-2027 2030 2032-2033 2035 2039-203c 2042 2047-2049 2051 2074 20a9 20ab-20ac 20dd-20de 2100 2103 2105 2109-210a 210f 2113 2116 2121-2122 2126-2127 212b 212e 2135 213b 2160-216b 2170-217b 2190-2199 21b8-21b9 21c4-21c6 21cb-21cc 21d0 21d2 21d4 21e6-21e9 21f5 2200 2202-2203 2205-220b 220f 2211-2213 2215 221a 221d-2220 2223 2225-222e 2234-2237 223d 2243 2245 2248 224c 2260-2262 2264-2267 226a-226b 226e-226f 2272-2273 2276-2277 2282-2287 228a-228b 2295-2299 22a0 22a5 22bf 22da-22db 22ef 2305-2307 2312 2318 2329-232a 23b0-23b1 23be-23cc 23ce 23da-23db 2423 2460-25ab 25b1-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d3 25e2-25e6 25ef 2600-2603 2605-2606 2609 260e-260f 2616-2617 261c-261f 262f 2640-2642 2660-266f 2672-267d 26a0 26bd-26be 2702 2713 271a 273d 273f-2740 2756 2776-2793 27a1 2934-2935 29bf 29fa-29fb 2b05-2b07 2b1a 2b95 2e3a-2e3b 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-2ffb 3000-303f 3041-3096 3099-30ff 3105-312f 3131-3163 3165-318e 3190-31bb 31c0-31e3 31f0-321e 3220-332b 332d-4db5 4e00-9fef f900-f903 f905-f906 f90b-f90c f915 f917-f91a f921 f92c-f92d f92f f931-f935 f937-f93a f943 f947-f94a f94e f952-f953 f95e f962-f967 f96e f972 f974 f976 f979-f97b f97e-f980 f984-f985 f98a-f98c f98e f993 f995 f998 f9ae f9b3 f9b7 f9bb f9bd-f9be f9c0 f9c5-f9c6 f9d0 f9d8-f9d9 f9dc-f9e0 f9e2-f9e4 f9e7 f9e9 f9f1 f9f4-f9f5 f9fa f9fd f9ff fa02 fa05-fa08 fa0a fa0c-fa0f fa11 fa13-fa14 fa18 fa1f-fa21 fa23-fa24 fa27-fa29 fa2f fa33-fa35 fa37-fa38 fa3a fa47 fa49 fa4b fa5d-fa5e fb00-fb04 fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff9f ffa1-ffbe ffc2-ffc7 ffca-ffcf ffd2-ffd7 ffda-ffdc ffe0-ffe6 ffe8-ffee 1f100-1f10c 1f110-1f16c 1f170-1f1ac 1f200-1f202 1f210-1f23b 1f240-1f248 1f250-1f251 20087 20089 200cc 20164 20628 20676 20cd0 2139a 21413 215d7 2298f 235cb 23c97-23c98 23e23 241fe 2420e 248e9 249db 24a01 24a7d 24ac9 25532 25562 255a8 25ad7 25ed7 26221 2648d 26676 2677c 26951 26b5c 26c21 278b2 27eaf 27fb7 27ff9 28408 28678 28695 287e0 28b49 28c47 28c4f 28c51 28c54 28e0f 28e99 2967f 29810 29f7e 29f83 29f8c 2a7dd 2a8fb 2a917 2aa30 2aa36 2aa58 2afa2 2b127-2b128 2b137-2b138 2b1ed 2b300 2b363 2b36f 2b372 2b37d 2b404 2b410 2b413 2b461 2b4e7 2b4ef 2b4f6 2b4f9 2b50d-2b50e 2b536 2b5ae-2b5af 2b5b3 2b5e7 2b5f4 2b61c-2b61d 2b626-2b628 2b62a 2b62c 2b695-2b696 2b6ad 2b6ed 2b7a9 2b7c5 2b7e6 2b7f9 2b7fc 2b806 2b80a 2b81c 2b8b8 2bac7 2bb5f 2bb62 2bb7c 2bb83 2bc1b 2bd77 2bd87 2bdf7 2be29 2c029-2c02a 2c0a9 2c0ca 2c1d5 2c1d9 2c1f9 2c27c 2c288 2c2a4 2c317 2c35b 2c361 2c364 2c488 2c494 2c497 2c542 2c613 2c618 2c621 2c629 2c62b-2c62d 2c62f 2c642 2c64a-2c64b 2c72c 2c72f 2c79f 2c7c1 2c7fd 2c8d9 2c8de 2c8e1 2c8f3 2c907 2c90a 2c91d 2ca02 2ca0e 2ca7d 2caa9 2cb29 2cb2d-2cb2e 2cb31 2cb38-2cb39 2cb3b 2cb3f 2cb41 2cb4a 2cb4e 2cb5a-2cb5b 2cb64 2cb69 2cb6c 2cb6f 2cb73 2cb76 2cb78 2cb7c 2cbb1 2cbbf-2cbc0 2cbce 2cc56 2cc5f 2ccf5-2ccf6 2ccfd 2ccff 2cd02-2cd03 2cd0a 2cd8b 2cd8d 2cd8f-2cd90 2cd9f-2cda0 2cda8 2cdad-2cdae 2cdd5 2ce18 2ce1a 2ce23 2ce26 2ce2a 2ce7c 2ce88 2ce93 2d544 2f884 2f8b6 30edd-30ede 3106c',
  },
  {
    family: 'Noto Sans Mongolian',
    file: '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf',
    runs: '20-7e a0-a3 a5 a7-ab ae-b0 b4 b6-b8 ba-bb bf-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-131 136-137 139-13e 141-148 150-155 158-15b 15e-161 164-165 16a-16b 16e-17e 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308 30a-30c 326-328 1800-1819 1820-1878 1880-18aa 1e80-1e85 1e9e 1ef2-1ef3 200c-200d 2013-2014 2018-201a 201c-201e 2022 2026 202f 2039-203a 2048-2049 20ac 2122 2212 25cc 3001-3002 3008-300f ff01 ff08-ff09 ff0c-ff0d ff1b ff1f ff3b ff3d 11660-1166c',
  },
  {
    family: 'MBK Rare Compatibility-Supplement',
    file: 'hanamin/HanaMinA.CJK-Compatibility-Ideographs-Supplement.woff2',
    runs: '2f800-2f883 2f885-2f8b5 2f8b7-2fa1d',
  },
  {
    family: 'MBK Rare Compatibility',
    file: 'hanamin/HanaMinA.CJK-Compatibility-Ideographs.woff2',
    runs: 'f904 f907-f90a f90d-f914 f916 f91b-f920 f922-f92b f92e f930 f936 f93b-f942 f944-f946 f94b-f94d f94f-f951 f954-f95d f95f-f961 f968-f96d f96f-f971 f973 f975 f977-f978 f97c-f97d f981-f983 f986-f989 f98d f98f-f992 f994 f996-f997 f999-f9ad f9af-f9b2 f9b4-f9b6 f9b8-f9ba f9bc f9bf f9c1-f9c4 f9c7-f9cf f9d1-f9d7 f9da-f9db f9e1 f9e5-f9e6 f9e8 f9ea-f9f0 f9f2-f9f3 f9f6-f9f9 f9fb-f9fc f9fe fa00-fa01 fa03-fa04 fa09 fa0b fa10 fa12 fa15-fa17 fa19-fa1e fa22 fa25-fa26 fa2a-fa2e fa30-fa32 fa36 fa39 fa3b-fa46 fa48 fa4a fa4c-fa5c fa5f-fa6d fa70-fad9',
  },
  {
    family: 'MBK Rare B-01',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-01.woff2',
    runs: '20000-20086 20088 2008a-200cb 200cd-20163 20165-203ff',
  },
  {
    family: 'MBK Rare B-02',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-02.woff2',
    runs: '20400-20627 20629-20675 20677-207ff',
  },
  {
    family: 'MBK Rare B-03',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-03.woff2',
    runs: '20800-20bff',
  },
  {
    family: 'MBK Rare B-04',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-04.woff2',
    runs: '20c00-20ccf 20cd1-20fff',
  },
  {
    family: 'MBK Rare B-05',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-05.woff2',
    runs: '21000-21399 2139b-213ff',
  },
  {
    family: 'MBK Rare B-06',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-06.woff2',
    runs: '21400-21412 21414-215d6 215d8-217ff',
  },
  {
    family: 'MBK Rare B-07',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-07.woff2',
    runs: '21800-21bff',
  },
  {
    family: 'MBK Rare B-08',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-08.woff2',
    runs: '21c00-21fff',
  },
  {
    family: 'MBK Rare B-09',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-09.woff2',
    runs: '22000-223ff',
  },
  {
    family: 'MBK Rare B-10',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-10.woff2',
    runs: '22400-227ff',
  },
  {
    family: 'MBK Rare B-11',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-11.woff2',
    runs: '22800-2298e 22990-22bff',
  },
  {
    family: 'MBK Rare B-12',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-12.woff2',
    runs: '22c00-22fff',
  },
  {
    family: 'MBK Rare B-13',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-13.woff2',
    runs: '23000-233ff',
  },
  {
    family: 'MBK Rare B-14',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-14.woff2',
    runs: '23400-235ca 235cc-237ff',
  },
  {
    family: 'MBK Rare B-15',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-15.woff2',
    runs: '23800-23bff',
  },
  {
    family: 'MBK Rare B-16',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-16.woff2',
    runs: '23c00-23c96 23c99-23e22 23e24-23fff',
  },
  {
    family: 'MBK Rare B-17',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-17.woff2',
    runs: '24000-241fd 241ff-2420d 2420f-243ff',
  },
  {
    family: 'MBK Rare B-18',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-18.woff2',
    runs: '24400-247ff',
  },
  {
    family: 'MBK Rare B-19',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-19.woff2',
    runs: '24800-248e8 248ea-249da 249dc-24a00 24a02-24a7c 24a7e-24ac8 24aca-24bff',
  },
  {
    family: 'MBK Rare B-20',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-20.woff2',
    runs: '24c00-24fff',
  },
  {
    family: 'MBK Rare B-21',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-21.woff2',
    runs: '25000-253ff',
  },
  {
    family: 'MBK Rare B-22',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-22.woff2',
    runs: '25400-25531 25533-25561 25563-255a7 255a9-257ff',
  },
  {
    family: 'MBK Rare B-23',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-23.woff2',
    runs: '25800-25ad6 25ad8-25bff',
  },
  {
    family: 'MBK Rare B-24',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-24.woff2',
    runs: '25c00-25ed6 25ed8-25fff',
  },
  {
    family: 'MBK Rare B-25',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-25.woff2',
    runs: '26000-26220 26222-263ff',
  },
  {
    family: 'MBK Rare B-26',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-26.woff2',
    runs: '26400-2648c 2648e-26675 26677-2677b 2677d-267ff',
  },
  {
    family: 'MBK Rare B-27',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-27.woff2',
    runs: '26800-26950 26952-26b5b 26b5d-26bff',
  },
  {
    family: 'MBK Rare B-28',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-28.woff2',
    runs: '26c00-26c20 26c22-26fff',
  },
  {
    family: 'MBK Rare B-29',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-29.woff2',
    runs: '27000-273ff',
  },
  {
    family: 'MBK Rare B-30',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-30.woff2',
    runs: '27400-277ff',
  },
  {
    family: 'MBK Rare B-31',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-31.woff2',
    runs: '27800-278b1 278b3-27bff',
  },
  {
    family: 'MBK Rare B-32',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-32.woff2',
    runs: '27c00-27eae 27eb0-27fb6 27fb8-27ff8 27ffa-27fff',
  },
  {
    family: 'MBK Rare B-33',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-33.woff2',
    runs: '28000-283ff',
  },
  {
    family: 'MBK Rare B-34',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-34.woff2',
    runs: '28400-28407 28409-28677 28679-28694 28696-287df 287e1-287ff',
  },
  {
    family: 'MBK Rare B-35',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-35.woff2',
    runs: '28800-28b48 28b4a-28bff',
  },
  {
    family: 'MBK Rare B-36',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-36.woff2',
    runs: '28c00-28c46 28c48-28c4e 28c50 28c52-28c53 28c55-28e0e 28e10-28e98 28e9a-28fff',
  },
  {
    family: 'MBK Rare B-37',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-37.woff2',
    runs: '29000-293ff',
  },
  {
    family: 'MBK Rare B-38',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-38.woff2',
    runs: '29400-2967e 29680-297ff',
  },
  {
    family: 'MBK Rare B-39',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-39.woff2',
    runs: '29800-2980f 29811-29bff',
  },
  {
    family: 'MBK Rare B-40',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-40.woff2',
    runs: '29c00-29f7d 29f7f-29f82 29f84-29f8b 29f8d-29fff',
  },
  {
    family: 'MBK Rare B-41',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-41.woff2',
    runs: '2a000-2a3ff',
  },
  {
    family: 'MBK Rare B-42',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-B-42.woff2',
    runs: '2a400-2a6d6',
  },
  {
    family: 'MBK Rare C-1',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-C-1.woff2',
    runs: '2a700-2a7dc 2a7de-2a8fa 2a8fc-2a916 2a918-2aa2f 2aa31-2aa35 2aa37-2aa57 2aa59-2aaff',
  },
  {
    family: 'MBK Rare C-2',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-C-2.woff2',
    runs: '2ab00-2aeff',
  },
  {
    family: 'MBK Rare C-3',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-C-3.woff2',
    runs: '2af00-2afa1 2afa3-2b126 2b129-2b136 2b139-2b1ec 2b1ee-2b2ff',
  },
  {
    family: 'MBK Rare C-4',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-C-4.woff2',
    runs: '2b301-2b362 2b364-2b36e 2b370-2b371 2b373-2b37c 2b37e-2b403 2b405-2b40f 2b411-2b412 2b414-2b460 2b462-2b4e6 2b4e8-2b4ee 2b4f0-2b4f5 2b4f7-2b4f8 2b4fa-2b50c 2b50f-2b535 2b537-2b5ad 2b5b0-2b5b2 2b5b4-2b5e6 2b5e8-2b5f3 2b5f5-2b61b 2b61e-2b625 2b629 2b62b 2b62d-2b694 2b697-2b6ac 2b6ae-2b6ec 2b6ee-2b6ff',
  },
  {
    family: 'MBK Rare C-5',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-C-5.woff2',
    runs: '2b700-2b734',
  },
  {
    family: 'MBK Rare D',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-D.woff2',
    runs: '2b740-2b7a8 2b7aa-2b7c4 2b7c6-2b7e5 2b7e7-2b7f8 2b7fa-2b7fb 2b7fd-2b805 2b807-2b809 2b80b-2b81b 2b81d',
  },
  {
    family: 'MBK Rare E-1',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-1.woff2',
    runs: '2b820-2b8b7 2b8b9-2bac6 2bac8-2bb5e 2bb60-2bb61 2bb63-2bb7b 2bb7d-2bb82 2bb84-2bc1a 2bc1c-2bc1f',
  },
  {
    family: 'MBK Rare E-2',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-2.woff2',
    runs: '2bc20-2bd76 2bd78-2bd86 2bd88-2bdf6 2bdf8-2be28 2be2a-2c01f',
  },
  {
    family: 'MBK Rare E-3',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-3.woff2',
    runs: '2c020-2c028 2c02b-2c0a8 2c0aa-2c0c9 2c0cb-2c1d4 2c1d6-2c1d8 2c1da-2c1f8 2c1fa-2c27b 2c27d-2c287 2c289-2c2a3 2c2a5-2c316 2c318-2c35a 2c35c-2c360 2c362-2c363 2c365-2c41f',
  },
  {
    family: 'MBK Rare E-4',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-4.woff2',
    runs: '2c420-2c487 2c489-2c493 2c495-2c496 2c498-2c541 2c543-2c612 2c614-2c617 2c619-2c620 2c622-2c628 2c62a 2c62e 2c630-2c641 2c643-2c649 2c64c-2c72b 2c72d-2c72e 2c730-2c79e 2c7a0-2c7c0 2c7c2-2c7fc 2c7fe-2c81f',
  },
  {
    family: 'MBK Rare E-5',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-5.woff2',
    runs: '2c820-2c8d8 2c8da-2c8dd 2c8df-2c8e0 2c8e2-2c8f2 2c8f4-2c906 2c908-2c909 2c90b-2c91c 2c91e-2ca01 2ca03-2ca0d 2ca0f-2ca7c 2ca7e-2caa8 2caaa-2cb28 2cb2a-2cb2c 2cb2f-2cb30 2cb32-2cb37 2cb3a 2cb3c-2cb3e 2cb40 2cb42-2cb49 2cb4b-2cb4d 2cb4f-2cb59 2cb5c-2cb63 2cb65-2cb68 2cb6a-2cb6b 2cb6d-2cb6e 2cb70-2cb72 2cb74-2cb75 2cb77 2cb79-2cb7b 2cb7d-2cbb0 2cbb2-2cbbe 2cbc1-2cbcd 2cbcf-2cc1f',
  },
  {
    family: 'MBK Rare E-6',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-E-6.woff2',
    runs: '2cc20-2cc55 2cc57-2cc5e 2cc60-2ccf4 2ccf7-2ccfc 2ccfe 2cd00-2cd01 2cd04-2cd09 2cd0b-2cd8a 2cd8c 2cd8e 2cd91-2cd9e 2cda1-2cda7 2cda9-2cdac 2cdaf-2cdd4 2cdd6-2ce17 2ce19 2ce1b-2ce22 2ce24-2ce25 2ce27-2ce29 2ce2b-2ce7b 2ce7d-2ce87 2ce89-2ce92 2ce94-2cea1',
  },
  {
    family: 'MBK Rare F-1',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-1.woff2',
    runs: '2ceb0-2d2af',
  },
  {
    family: 'MBK Rare F-2',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-2.woff2',
    runs: '2d2b0-2d543 2d545-2d6af',
  },
  {
    family: 'MBK Rare F-3',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-3.woff2',
    runs: '2d6b0-2daaf',
  },
  {
    family: 'MBK Rare F-4',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-4.woff2',
    runs: '2dab0-2deaf',
  },
  {
    family: 'MBK Rare F-5',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-5.woff2',
    runs: '2deb0-2e2af',
  },
  {
    family: 'MBK Rare F-6',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-6.woff2',
    runs: '2e2b0-2e6af',
  },
  {
    family: 'MBK Rare F-7',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-7.woff2',
    runs: '2e6b0-2eaaf',
  },
  {
    family: 'MBK Rare F-8',
    file: 'hanamin/HanaMinB.CJK-Unified-Ideographs-Extension-F-8.woff2',
    runs: '2eab0-2ebe0',
  },
]
