import { labelled } from "./rule.js";

export const MARKUP = labelled("boilerplate", [
  {
    id: "comment-rest",
    where: "anywhere",
    atMost: 600,
    pattern: /^(?:<!--.{0,500}|-->|<!\[CDATA\[|\]\]>|<!DOCTYPE.{0,200})$|(?<!enpproperty)-->$/iu,
    needs: "<>",
    why: "rest of an HTML comment",
    example: "<!--",
  },
  {
    id: "tag-rest",
    where: "anywhere",
    atMost: 600,
    pattern:
      /^<\/?[a-z][a-z0-9]{0,15}(?:[a-z-]+=.{0,500})?\/?>?$|^(?:&(?:nbsp|lt|gt|amp|copy|raquo|middot|emsp|ensp|quot);?)+$/iu,
    beginsOtherwise: true,
    why: "an HTML tag or entity without text",
    example: "</div>",
  },
  {
    id: "style-rest",
    where: "anywhere",
    atMost: 600,
    pattern:
      /^[^。{}一-龥]{0,60}\{[^。一-龥]{0,500}\}?;?$|^[\w-]{2,30}:[^。一-龥]{1,80};\}?$|\{display:\w+(?:!important)?;?\}$|^\}+;?$/u,
    needs: "{};",
    why: "rest of a style sheet",
    example: ".footer {display: block !important;}",
  },
  {
    id: "script-rest",
    where: "anywhere",
    atMost: 600,
    pattern:
      /^(?:var|let|const)[\w$]+=|^function\w*\(|^(?:\$|jQuery)\(|^(?:window|document|location|console)\.|^(?:if|for|while)\([^一-龥]{1,200}\)|^_hmt\.|^\}\)\(?|^(?:return|try|else)[\s{(;]?[^一-龥]{0,60}[;{}]$/u,
    beginsOtherwise: true,
    why: "rest of a script",
    example: "var _hmt = _hmt || [];",
  },
  {
    id: "link-line",
    where: "anywhere",
    atMost: 600,
    pattern: /^[-*+•·|]?(?:!?\[[^\]。]{0,60}\]\((?:https?:|\/|#|javascript:)[^()]{0,400}\)[|·•,、]?)+$/iu,
    needs: "[",
    why: "links alone, as programs that turn pages into text write them",
    example: "[首页](http://www.example.cn/) | [要闻](/news)",
  },
  {
    id: "cue-time",
    where: "anywhere",
    atMost: 80,
    pattern:
      /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}-->(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}[\w:%-]{0,30}$|^WEBVTT[^一-龥]{0,40}$/u,
    beginsOtherwise: true,
    why: "when a line of a film's subtitles is shown",
    example: "00:00:01,000 --> 00:00:04,200",
  },
  {
    id: "page-number",
    where: "anywhere",
    atMost: 60,
    pattern:
      /^[^。;!?:,|]{4,44}[^\d.…·—–―-][-—–―]\d{1,3}[-—–―]$|^(?:第\d{1,4}页[,/]?(?:共\d{1,4}页)?|[-—–―·•]{1,3}\d{1,4}[-—–―·•]{1,3}|Page\d{1,4}(?:of\d{1,4})?)$/iu,
    needs: "第-—–―·•p",
    why: "number of a page, left where its text was copied out of it",
    example: "第 3 页 共 12 页",
  },
  {
    id: "contents-entry",
    where: "anywhere",
    atMost: 120,
    pattern: /^[^。;!?]{2,60}[.…·]{6,}\(?\d{1,4}\)?$/u,
    needs: ".…·",
    why: "entry of a table of contents, dots before its page",
    example: "第一章 总体要求........................8",
  },
  {
    id: "mail-mark",
    where: "anywhere",
    atMost: 40,
    pattern:
      /^[-—>]*(?:原始邮件|转发的?邮件(?:信息)?|OriginalMessage|Forwardedmessage)[-—]*$|^发自我的(?:[a-z][\w-]{1,13}|\p{Script=Han}{0,4}(?:手机|平板|邮箱).{0,6})$|^从我的.{2,12}发[送出]$|^Sentfrommy.{2,20}$/iu,
    needs: "件g我f",
    why: "mark of a mail program between or below mails",
    example: "---------- 原始邮件 ----------",
  },
  {
    id: "rule-off",
    where: "anywhere",
    atMost: 600,
    pattern: /^(?![。,、;:!?“”‘’…]+$)[\p{P}\p{S}\s]+$/u,
    beginsOtherwise: true,
    why: "a line of marks alone: rule, bullet, bracket left over",
    example: "==========",
  },
]);
