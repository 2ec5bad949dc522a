import { labelled } from "./rule.js";

export const CAPTIONS = labelled("boilerplate", [
  {
    id: "image-file",
    where: "anywhere",
    atMost: 80,
    pattern: /^[^。,;]{0,60}\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?|mp4|mp3|flv|swf|avi|mov)$/iu,
    needs: ".",
    why: "file name of an image or a film",
    example: "会议现场1.jpg",
  },
  {
    id: "image-label",
    where: "anywhere",
    atMost: 16,
    pattern:
      /^[[【(]*(?:图片|图像|视频|音频|image|img|pic|photo|插图|配图|图表|资料图片?(?:,?仅供参考)?|效果图|示意图|新闻图片|题图)(?:\d{1,3}|[一二三四五六七八九十])?[\])】]*$/iu,
    begins: "[【(图视音ip插配资效示新题",
    why: "stands for an image that the scraper left out",
    example: "图片2",
  },
  {
    id: "photographer",
    where: "anywhere",
    atMost: 60, // from longer paragraphs the credit alone is cut
    pattern:
      /(?:[^拍抓航偷]摄|[一-龥]摄影(?:报道)?|[^提]供图|图源:.{1,20}|图片来源:.{1,20}|图片?由.{2,20}提供|资料图片?|资料照片|无人机照片|拼版照片|网络图|视频截图)[)】\]]*$/u,
    needs: "摄图照",
    why: "caption of a photograph, its photographer last",
    example: "区长作政府工作报告。本报记者 王某 摄",
  },
  {
    id: "caption",
    where: "anywhere",
    atMost: 100,
    pattern: /^[(【[]*(?:图为|图中为|上图|下图|左图|右图|题图|封面图|图[①-⑩]|图片说明|图注|[▲△▼▽↑↓])[^。]{0,90}[。]?$/u,
    begins: "(【[图上下左右题封▲△▼▽↑↓",
    why: "caption, told by the word or arrow that points at its picture",
    example: "▲图为改造后的社区广场",
  },
  {
    id: "speech-photo",
    where: "head",
    atMost: 70,
    pattern:
      /^(?!.*我代表)[^。,:]{1,40}[^。,:所](?:作|做)(?:了)?(?:政府|关于)?[^。,:]{0,8}工作报告(?:$|。[^。,]{0,40}$)/u,
    why: "caption of the photograph above a report: who gave it",
    example: "省长王某某作政府工作报告",
  },
  {
    id: "video",
    where: "edges",
    atMost: 60,
    pattern: /^(?:点击(?:图片|播放|查看|观看)|视频:|播放视频|(?:请)?(?:使用|下载).{0,10}播放器|flash)[^。]*$/iu,
    why: "asks to play a film",
    example: "点击播放视频",
  },
]);
